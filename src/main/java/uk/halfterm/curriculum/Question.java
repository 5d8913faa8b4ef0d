package uk.halfterm.curriculum;

import java.util.List;

import org.springframework.data.annotation.TypeAlias;

/** One question of a survey; its id is stable over versions of the survey. */
public sealed interface Question {

    String id();

    String text();

    /** One to five; the ends are named. */
    @TypeAlias("curriculum.question.scale")
    record Scale(String id, String text, String low, String high) implements Question {

        public static final int LEAST = 1;
        public static final int MOST = 5;
    }

    /** One of several options. */
    @TypeAlias("curriculum.question.choice")
    record Choice(String id, String text, List<String> options) implements Question {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** An answer in the person's own words. */
    @TypeAlias("curriculum.question.open")
    record Open(String id, String text) implements Question {}
}
