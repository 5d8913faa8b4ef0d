package uk.halfterm.platform.store;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.platform.WrittenLog;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.seal.SealedField;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
class MissingKeysAtStartTest {

    @RegisterExtension
    private final WrittenLog log = WrittenLog.of(MissingKeysAtStart.class);

    @Autowired
    private MissingKeysAtStart start;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Seal seal;

    @Test
    void namesTheKeyInOneLineAndWhatToDo() {
        var lost = KeyRing.random();
        keep("ada", new Seal(lost));
        keep("ben", new Seal(lost));
        keep("cat", seal);

        start.look();

        assertThat(log.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .startsWith("The store holds 2 values sealed with the key "
                                + lost.ids().getFirst() + ", which")
                        .contains("halfterm.keys", "HALFTERM_SEALINGKEYS", "docs/security.md"));
    }

    @Test
    void saysNothingWhereAllCanBeRead() {
        keep("ada", seal);

        start.look();

        assertThat(log.lines()).isEmpty();
    }

    private void keep(String id, Seal with) {
        var field = SealedField.DRAFT_WORDS;
        store.getCollection(field.collection())
                .insertOne(new Document("_id", id)
                        .append(
                                field.field(),
                                with.seal("about Year 9", field.context(id)).value()));
    }
}
