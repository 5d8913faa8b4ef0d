package uk.halfterm.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Tries to sign in under one key, as digests.
 *
 * @param key an account, a known device or a network
 * @param tries how many were let through or refused; those of a network are listed
 * @param unsuccessful of a network, the tries there that have not led to a sign-in, in their order
 * @param since when they are counted from: the first, or the last that was let through; of a network, the last
 */
@Document("signInAttempts")
record SignInAttempts(@Id String key, @Nullable Integer tries, List<OnNetwork> unsuccessful, Instant since) {

    SignInAttempts {
        unsuccessful = List.copyOf(Objects.requireNonNullElse(unsuccessful, List.of()));
    }

    /**
     * A try that was made on a network.
     *
     * @param name its own
     * @param address of which account, as a digest
     */
    record OnNetwork(String name, String address, Instant at) {}

    int count() {
        return Objects.requireNonNullElse(tries, 0);
    }
}
