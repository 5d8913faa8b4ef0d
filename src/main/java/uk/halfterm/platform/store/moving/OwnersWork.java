package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;

/**
 * Something that another module does with a file to what a data directory holds, when the directory's owner commands it: in the portal that
 * runs there, as a bean, or in the command's own process.
 */
public interface OwnersWork {

    /** By which word the portal is asked for it. */
    String name();

    /** Does it and says, line by line, what it does; whether all was right. What cannot be done is a {@link CannotMove}. */
    boolean work(MongoDatabase store, Path file, Consumer<String> say);
}
