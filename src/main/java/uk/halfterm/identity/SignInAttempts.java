package uk.halfterm.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Failed sign-ins under one key (an account or a network address), counted since a moment. */
@Document("signInAttempts")
record SignInAttempts(
        @Id String key,
        int failures,
        Instant since,
        @Nullable Instant pausedUntil) {}
