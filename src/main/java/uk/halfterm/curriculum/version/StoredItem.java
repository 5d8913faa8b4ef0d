package uk.halfterm.curriculum.version;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ContentItem;

/** An item under the hash of what it says; versions that have it unchanged share it. */
@Document("programme_items")
record StoredItem(@Id String hash, ContentItem item) {}
