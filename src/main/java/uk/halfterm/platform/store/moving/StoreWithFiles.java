package uk.halfterm.platform.store.moving;

import java.util.List;

import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.blob.BlobStore;

/** A source whose files are where the portal keeps them. */
interface StoreWithFiles extends Source {

    BlobStore files();

    @Override
    default List<BlobKey> blobs() {
        return files().keys().toList();
    }

    @Override
    default Blob blob(BlobKey key) {
        return files().find(key).orElseThrow(() -> new CannotMove("The file " + key + " was taken away meanwhile."));
    }
}
