package uk.halfterm.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The last inspection of a school, as far as the register's file told it: the grade in its words, and the day. */
public record OfstedInspection(
        @Nullable String grade, @Nullable LocalDate inspectedOn) {}
