package uk.halfterm.platform.store.embedded;

import java.util.UUID;

import org.h2.mvstore.type.ObjectDataType;

/** Ids in the order and the bytes that MVStore has for any object, with a short way for the kinds in use. */
final class IdType extends ObjectDataType {

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof UUID id && other instanceof UUID otherId) {
            return id.compareTo(otherId);
        }
        return super.compare(one, other);
    }
}
