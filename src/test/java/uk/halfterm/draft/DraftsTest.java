package uk.halfterm.draft;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.design.form.Keeper.Kept;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
@Import(StoredDrafts.class)
class DraftsTest {

    private static final String SURVEY = "survey/ecf/block-3-survey";
    private static final Actor ADA = Actors.named("ada", Role.MENTEE);
    private static final Actor BEN = Actors.named("ben", Role.MENTEE);

    @Autowired
    private StoredDrafts stored;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Seal seal;

    private Drafts adas;
    private Drafts bens;

    @BeforeEach
    void people() {
        adas = draftsOf(ADA, stored, seal);
        bens = draftsOf(BEN, stored, seal);
    }

    @Test
    void keepsWhatWasTypedLast() {
        adas.keep(SURVEY, Map.of("open", "My"), 0);
        adas.keep(SURVEY, Map.of("open", "My careful answer", "scale", "4"), 1);

        var kept = adas.at(SURVEY).orElseThrow();
        assertThat(kept.words()).isEqualTo(Map.of("open", "My careful answer", "scale", "4"));
        assertThat(kept.version()).isEqualTo(2);
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        adas.keep(SURVEY, Map.of("open", "My careful answer"), 0);

        assertThat(bens.at(SURVEY)).isEmpty();
        bens.keep(SURVEY, Map.of("open", "Mine"), 0);
        bens.drop(SURVEY);
        assertThat(adas.at(SURVEY)).isPresent();
    }

    @Test
    void keepsEachFormApart() {
        adas.keep(SURVEY, Map.of("open", "Of block 3"), 0);

        assertThat(adas.at("survey/ecf/block-4-survey")).isEmpty();
    }

    @Test
    void neverOverwritesWhatAnotherTabHasKeptSince() {
        adas.keep(SURVEY, Map.of("open", "Both"), 0);
        adas.keep(SURVEY, Map.of("open", "The first tab"), 1);

        assertThat(adas.keep(SURVEY, Map.of("open", "The second tab"), 1)).isEmpty();
        assertThat(adas.keep(SURVEY, Map.of("open", "A third, opened before"), 0))
                .isEmpty();
        assertThat(adas.at(SURVEY).orElseThrow().words()).containsEntry("open", "The first tab");
    }

    @Test
    void keepsNothingForATabThatDoesNotKnowItWasSent() {
        adas.keep(SURVEY, Map.of("open", "Sent"), 0);
        adas.drop(SURVEY);

        assertThat(adas.keep(SURVEY, Map.of("open", "Late"), 1)).isEmpty();
        assertThat(adas.at(SURVEY)).isEmpty();
    }

    @Test
    void letsOneOfManyTabsWin() throws Exception {
        try (var tabs = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 16)
                    .<Callable<Optional<Kept>>>mapToObj(tab -> () -> adas.keep(SURVEY, Map.of("open", "Tab " + tab), 0))
                    .toList();
            long kept = 0;
            for (var one : tabs.invokeAll(tries)) {
                kept += one.get().stream().count();
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(adas.at(SURVEY).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanADraftHolds() {
        assertThatThrownBy(() -> adas.keep(SURVEY, Map.of("open", "x".repeat(Drafts.MOST_CHARACTERS)), 0))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContaining("64,000 characters");
        assertThat(adas.at(SURVEY)).isEmpty();
    }

    @Test
    void canBeReadByNobodyWhoHasTheStoreAlone() {
        adas.keep(SURVEY, Map.of("open", "My careful answer"), 0);

        assertThat(store.getCollection(StoredDraft.COLLECTION).find().first().toJson())
                .doesNotContain("careful")
                .contains("s1.");
        var withoutTheKey = draftsOf(ADA, new StoredDrafts(store, new Seal(KeyRing.random())), seal);
        var unreadable = withoutTheKey.at(SURVEY).orElseThrow();
        assertThat(unreadable.words()).isEmpty();
        assertThat(withoutTheKey.keep(SURVEY, Map.of("open", "Anew"), unreadable.version()))
                .isPresent();
    }

    @Test
    void givesEachPersonsBrowserAKeyOfItsOwn() {
        var hers = adas.keeper(SURVEY);

        assertThat(hers.browserKey())
                .hasSize(32)
                .isEqualTo(adas.keeper("another").browserKey())
                .isNotEqualTo(bens.keeper(SURVEY).browserKey());
        assertThat(hers.owner()).isNotEqualTo(bens.keeper(SURVEY).owner()).doesNotContain("ada");
    }

    private static Drafts draftsOf(Actor person, StoredDrafts stored, Seal seal) {
        return new Drafts(
                stored,
                new SignedIn() {
                    @Override
                    public Actor actor() {
                        return person;
                    }

                    @Override
                    public Optional<Actor> find() {
                        return Optional.of(person);
                    }
                },
                seal,
                Clock.systemUTC());
    }
}
