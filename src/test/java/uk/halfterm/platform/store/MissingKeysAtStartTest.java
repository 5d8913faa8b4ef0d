package uk.halfterm.platform.store;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.seal.SealedField;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
class MissingKeysAtStartTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(MissingKeysAtStart.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @Autowired
    private MissingKeysAtStart start;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Seal seal;

    @BeforeEach
    void listen() {
        log.setAdditive(false);
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void stop() {
        log.detachAppender(written);
        log.setAdditive(true);
    }

    @Test
    void namesTheKeyInOneLineAndWhatToDo() {
        var lost = KeyRing.random();
        keep("ada", new Seal(lost));
        keep("ben", new Seal(lost));
        keep("cat", seal);

        start.afterSingletonsInstantiated();

        assertThat(written.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .startsWith("The store holds 2 values sealed with the key "
                                + lost.ids().getFirst() + ", which")
                        .contains("halfterm.keys", "HALFTERM_SEALINGKEYS", "docs/security.md"));
    }

    @Test
    void saysNothingWhereAllCanBeRead() {
        keep("ada", seal);

        start.afterSingletonsInstantiated();

        assertThat(written.list).isEmpty();
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
