package uk.halfterm.curriculum.version;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.SchemaStep;

/**
 * Step 4: what an older release read of the programmes goes, because it kept HTML and no source. The programmes are read from their
 * files when this release starts; nothing of people's lies in these collections.
 */
@Component
final class ContentsFromSource implements SchemaStep {

    private static final int NUMBER = 4;

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public String what() {
        return "programmes by their source";
    }

    @Override
    public void apply(MongoDatabase store) {
        List.of("programme_current", "programme_versions", "programme_items")
                .forEach(name -> store.getCollection(name).drop());
    }
}
