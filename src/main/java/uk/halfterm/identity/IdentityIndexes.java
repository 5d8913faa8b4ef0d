package uk.halfterm.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** The indexes that serve sign-in, and finding those who look after the portal. */
@Configuration(proxyBeanMethods = false)
class IdentityIndexes {

    @Bean
    CollectionIndexes accountIndexes() {
        return CollectionIndexes.of(
                Account.class,
                new Index("email", Direction.ASC).unique().named("one account an address"),
                new Index("grants.role", Direction.ASC).named("accounts of a role"));
    }

    @Bean
    CollectionIndexes signInAttemptIndexes() {
        return CollectionIndexes.of(SignInAttempts.class, new Index("since", Direction.ASC).named("old attempts"));
    }
}
