package uk.halfterm.curriculum;

import org.springframework.data.annotation.TypeAlias;

/** No calendar: people begin when they join and go on as they can. */
@TypeAlias("curriculum.self-paced")
public record SelfPaced() implements Schedule {}
