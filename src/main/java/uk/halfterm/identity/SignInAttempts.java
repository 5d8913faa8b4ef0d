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
 * @param tries how many were let through or refused; of a network none are counted
 * @param addresses of a network, the different addresses tried there and not signed in, in their order
 * @param since when they are counted from: the first, or the last that was let through
 */
@Document("signInAttempts")
record SignInAttempts(@Id String key, @Nullable Integer tries, List<String> addresses, Instant since) {

    SignInAttempts {
        addresses = List.copyOf(Objects.requireNonNullElse(addresses, List.of()));
    }

    int count() {
        return Objects.requireNonNullElse(tries, 0);
    }
}
