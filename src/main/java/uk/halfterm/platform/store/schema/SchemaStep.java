package uk.halfterm.platform.store.schema;

import com.mongodb.client.MongoDatabase;

/**
 * One change to what is stored, declared as a bean by the module whose documents it changes. It works on documents, never on today's
 * classes, and may run again over its own work: a node can die in the middle of it. Once released it does not change.
 */
public interface SchemaStep {

    /** Its place in the order of all steps, from 1, without gaps; the last is {@link Schema#LATEST}. */
    int number();

    /** What it does, in a few words for the log. */
    String what();

    void apply(MongoDatabase store);
}
