package uk.halfterm.cohort;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.platform.store.Recent;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** What standpoints and commands share. */
@Configuration(proxyBeanMethods = false)
class CohortConfiguration {

    @Bean
    Surroundings surroundings(
            MongoOperations store,
            SchoolCalendars calendars,
            Curriculum curriculum,
            @Value(Recent.SETTING) Duration fresh) {
        return Surroundings.of(store, calendars, curriculum, fresh);
    }
}
