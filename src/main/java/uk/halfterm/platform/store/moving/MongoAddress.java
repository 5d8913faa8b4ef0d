package uk.halfterm.platform.store.moving;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** A database on a MongoDB, named by URI. It never shows the user or the password. */
record MongoAddress(ConnectionString uri) {

    private static final int SECONDS_TO_ANSWER = 10;

    static MongoAddress of(String uri) {
        ConnectionString parsed;
        try {
            parsed = new ConnectionString(uri);
        } catch (IllegalArgumentException unreadable) {
            // Not its message: it may hold what stands before the @.
            throw new CannotMove("The URI cannot be read. It looks like mongodb://host:27017/halfterm");
        }
        if (parsed.getDatabase() == null) {
            throw new CannotMove("The URI names no database. It looks like mongodb://host:27017/halfterm");
        }
        return new MongoAddress(parsed);
    }

    String database() {
        return String.valueOf(uri.getDatabase());
    }

    MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applicationName("halfterm")
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .build());
    }

    /** What a person is told when this MongoDB does not do as asked; the driver's own messages may hold documents. */
    CannotMove refusal(MongoException failure) {
        return new CannotMove(
                switch (failure) {
                    case MongoSecurityException _ -> this + " refuses the user or the password.";
                    case MongoTimeoutException _ -> "No MongoDB answers at " + this + ".";
                    default ->
                        this + " failed (" + failure.getClass().getSimpleName() + ", code " + failure.getCode()
                                + "). Run the same command again: it goes on.";
                },
                failure);
    }

    @Override
    public String toString() {
        return "mongodb://" + String.join(",", uri.getHosts()) + "/" + database();
    }
}
