package uk.halfterm.platform.store.schema;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.platform.clock.ClockConfiguration;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.platform.store.StoreConfiguration;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-08T09:00:00Z"), ZoneOffset.UTC);

    private final List<Integer> applied = Collections.synchronizedList(new ArrayList<>());

    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void open() {
        store = EmbeddedStore.inMemory();
        client = store.connect();
        database = client.getDatabase("halfterm");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void takesEachMissingStepOnceAndInOrder() {
        start(step(1), step(2));
        start(step(3), step(1), step(2));
        start(step(3), step(1), step(2));

        assertThat(applied).containsExactly(1, 2, 3);
        assertThat(schema().getInteger("number")).isEqualTo(3);
        assertThat(schema().getList("steps", Document.class))
                .extracting(step -> step.getInteger("number") + " " + step.getString("what"))
                .containsExactly("1 step 1", "2 step 2", "3 step 3");
    }

    @Test
    void takesAStepAgainThatWasBrokenOff() {
        assertThatThrownBy(() -> start(step(1), step(2, store -> {
                    throw new IllegalStateException("no power");
                })))
                .hasMessage("no power");
        assertThat(schema().getInteger("number")).isEqualTo(1);

        start(step(1), step(2));

        assertThat(applied).containsExactly(1, 2, 2);
        assertThat(schema().getInteger("number")).isEqualTo(2);
    }

    @Test
    void letsOneOfTwoNodesDoIt() throws Exception {
        var slow = new SchemaStep[] {
            step(1, store -> sleep(300)), step(2, store -> sleep(300)),
        };
        Callable<Integer> node = () -> {
            start(slow);
            return schema().getInteger("number");
        };

        try (var nodes = Executors.newFixedThreadPool(2)) {
            var reached = nodes.invokeAll(List.of(node, node));

            assertThat(reached.get(0).get()).isEqualTo(2);
            assertThat(reached.get(1).get()).isEqualTo(2);
        }
        assertThat(applied).containsExactly(1, 2);
    }

    @Test
    void goesOnWhenTheLeaseOfADeadNodeIsOver() {
        var over = Clock.systemUTC().instant().plusMillis(700);
        database.getCollection("leases").insertOne(new Document("_id", "schema").append("lockUntil", Date.from(over)));

        start(step(1));

        assertThat(applied).containsExactly(1);
        assertThat(Clock.systemUTC().instant()).isAfter(over);
    }

    @Test
    void refusesAStoreOfANewerRelease() {
        start(step(1), step(2), step(3));

        assertThatThrownBy(() -> start(step(1), step(2)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The store is of a newer release (schema 3); this one knows up to 2."
                        + " Start that release, or restore a backup that was taken before it.");
    }

    @Test
    void refusesNumbersWithAGap() {
        assertThatThrownBy(() -> start(step(1), step(3))).hasMessageContaining("without gaps: [1, 3]");
        assertThatThrownBy(() -> start(step(1), step(1))).hasMessageContaining("without gaps: [1, 1]");
    }

    @Test
    void isDoneBeforeAnybodyReadsTheStore() {
        var portal = new ApplicationContextRunner()
                .withUserConfiguration(Portal.class)
                .withPropertyValues("halfterm.store=memory");
        for (var step : StepsOnTrial.ofModules()) {
            portal = portal.withBean(step.what(), SchemaStep.class, () -> step);
        }

        portal.run(context -> assertThat(context.getBean("early")).isEqualTo(Schema.LATEST));
    }

    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @Import({StoreConfiguration.class, ClockConfiguration.class, SchemaConfiguration.class})
    static class Portal {

        @Bean
        Integer early(MongoOperations store) {
            return store.getCollection(Schema.COLLECTION).find().first().getInteger(Schema.NUMBER);
        }
    }

    private void start(SchemaStep... steps) {
        new SchemaAtStart(database, List.of(steps), CLOCK).afterPropertiesSet();
    }

    private Document schema() {
        return database.getCollection("schema").find(Filters.eq("halfterm")).first();
    }

    private SchemaStep step(int number) {
        return step(number, store -> {});
    }

    private SchemaStep step(int number, Consumer<MongoDatabase> work) {
        return new SchemaStep() {
            @Override
            public int number() {
                return number;
            }

            @Override
            public String what() {
                return "step " + number;
            }

            @Override
            public void apply(MongoDatabase store) {
                applied.add(number);
                work.accept(store);
            }
        };
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
