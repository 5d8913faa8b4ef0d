package uk.halfterm.design.form;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** What a form and its script (frontend/draft.js) tell each other about what is typed and not sent. */
final class FormDraft {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    private FormDraft() {}

    /** All that the script needs: whose it is, what is kept, and its sentences. */
    static ObjectNode shown(Keeper keeper) {
        var shown = object().put("owner", keeper.owner())
                .put("place", keeper.place())
                .put("key", Base64.getEncoder().encodeToString(keeper.browserKey()))
                .put("version", 0);
        keeper.kept().ifPresent(kept -> {
            shown.put("version", kept.version());
            kept.words().forEach(shown.putObject("words")::put);
            shown.put("since", TEXTS.draftSince(EnglishDates.moment(kept.at())));
        });
        shown.putObject("texts")
                .put("asYouGo", TEXTS.draftAsYouGo())
                .put("kept", TEXTS.draftKept())
                .put("here", TEXTS.draftHere())
                .put("nowhere", TEXTS.draftNowhere())
                .put("back", TEXTS.draftBack())
                .put("clash", TEXTS.draftClash())
                .put("keepThis", TEXTS.draftKeepThis())
                .put("older", TEXTS.draftOlder())
                .put("use", TEXTS.draftUse())
                .put("forget", TEXTS.draftForget())
                .put("anew", TEXTS.draftAnew())
                .put("gone", TEXTS.draftGone())
                .put("bringBack", TEXTS.draftBringBack());
        return shown;
    }

    static ObjectNode keep(Keeper keeper, ObjectNode typed, long basedOn) {
        try {
            return keeper.keep(words(typed), basedOn)
                    .map(now -> object().put("taken", true).put("version", now.version()))
                    .orElseGet(() -> object().put("taken", false).put("version", version(keeper)));
        } catch (FaultyInput refused) {
            return refused(refused, basedOn);
        }
    }

    private static ObjectNode refused(FaultyInput refused, long basedOn) {
        var why = refused.faults().stream().map(Fault::reason).collect(Collectors.joining(". "));
        var answer = object().put("taken", false).put("version", basedOn);
        answer.putObject("refused")
                .put("here", TEXTS.draftRefusedHere(why))
                .put("nowhere", TEXTS.draftRefusedNowhere(why));
        return answer;
    }

    private static long version(Keeper keeper) {
        return keeper.kept().map(Keeper.Kept::version).orElse(0L);
    }

    static ObjectNode nothing() {
        return object().put("taken", true).put("version", 0);
    }

    private static Map<String, String> words(ObjectNode typed) {
        var words = new HashMap<String, String>();
        typed.properties().forEach(one -> words.put(one.getKey(), one.getValue().asString("")));
        return words;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
