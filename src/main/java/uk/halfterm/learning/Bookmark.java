package uk.halfterm.learning;

import java.time.Instant;

import uk.halfterm.curriculum.ItemSummary;

/** Where a person left off: the item, and seconds into a recording or how far down a text from 0 to 1. */
public record Bookmark(ItemSummary item, double position, Instant at) {}
