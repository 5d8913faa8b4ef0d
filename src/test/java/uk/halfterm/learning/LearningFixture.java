package uk.halfterm.learning;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.cohort.CohortFixture;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.CurriculumFixture;
import uk.halfterm.schoolcalendar.SchoolCalendars;

/** A node that has just read a folder of programmes. */
public record LearningFixture(Curriculum curriculum, CohortFixture places, Learning learning) {

    public static LearningFixture started(MongoOperations store, SchoolCalendars calendars, Path content, Clock clock) {
        var curriculum = CurriculumFixture.started(store, content, clock);
        return new LearningFixture(
                curriculum,
                CohortFixture.over(store, calendars, curriculum, clock),
                new Learning(curriculum, new LearningRecords(store), new SurveyRecords(store), clock));
    }
}
