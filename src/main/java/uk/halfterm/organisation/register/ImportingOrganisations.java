package uk.halfterm.organisation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.jobs.Leases;
import uk.halfterm.platform.store.moving.CannotMove;
import uk.halfterm.platform.store.moving.OwnersWork;

/** The command {@code import organisations FILE}, in its own process or in the portal that runs. */
@Component
final class ImportingOrganisations implements OwnersWork {

    static final String NAME = "organisations";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean work(MongoDatabase store, Path file, Consumer<String> say) {
        var right = new boolean[1];
        var ran = Leases.in(store).runOnceWhileAlive("import of organisations", () -> {
            try {
                right[0] = new RegisterImport(store).take(file, say);
            } catch (IOException failure) {
                throw new UncheckedIOException(file + " cannot be read", failure);
            }
        });
        if (!ran) {
            throw new CannotMove(
                    "Another import of organisations is at work, or was killed within the last half minute."
                            + " Run it again when it is done.");
        }
        return right[0];
    }
}
