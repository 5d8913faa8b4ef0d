package uk.halfterm.design.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;

class FormDraftTest {

    private static final ObjectNode TYPED =
            JsonNodeFactory.instance.objectNode().put("open", "My answer");

    @Test
    void tellsThePageWhyTheWordsAreNotKeptAndWhereTheyStay() {
        var answer = FormDraft.keep(new Refusing(), TYPED, 3);

        assertThat(answer.path("taken").asBoolean()).isFalse();
        assertThat(answer.path("version").asLong()).as("of what is kept still").isEqualTo(3);
        assertThat(answer.path("refused").path("here").asString())
                .startsWith("Too long. Send it, or shorten it.")
                .contains("stays in this browser");
        assertThat(answer.path("refused").path("nowhere").asString())
                .startsWith("Too long. Send it, or shorten it.")
                .contains("Leave this page open");
    }

    /** Keeps nothing, as it is too much. */
    private static final class Refusing implements Keeper {

        @Override
        public String owner() {
            return "somebody";
        }

        @Override
        public String place() {
            return "survey";
        }

        @Override
        public byte[] browserKey() {
            return new byte[32];
        }

        @Override
        public Optional<Kept> kept() {
            return Optional.empty();
        }

        @Override
        public Optional<Kept> keep(Map<String, String> words, long basedOn) {
            throw new FaultyInput("A draft", List.of(Fault.about("", "Too long. Send it, or shorten it")));
        }

        @Override
        public void drop() {
            throw new UnsupportedOperationException();
        }
    }
}
