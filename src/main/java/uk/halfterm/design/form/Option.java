package uk.halfterm.design.form;

/** One answer to choose: what is kept of it, and what it is called. */
public record Option(String value, String words) {}
