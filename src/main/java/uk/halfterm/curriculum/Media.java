package uk.halfterm.curriculum;

import uk.halfterm.platform.blob.BlobKey;

/** A file that belongs to an item, named by its content, so that its address never changes meaning. Sizes are bytes. */
public record Media(BlobKey key, String extension, String contentType, long size, String fileName) {

    /** Its name in addresses: {@code <sha-256>.<extension>}. */
    public String name() {
        return key.value() + "." + extension;
    }

    /** Where a browser finds it, from the root of the site. */
    public String path() {
        return "/media/" + name();
    }
}
