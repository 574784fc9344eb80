package news.dateline.article.pictures;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import news.dateline.article.imaging.Rendition;
import news.dateline.article.pictures.Upload.File;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/// Renditions in the store, by GridFS: `pictures.files` and `pictures.chunks`.
@Component
class PictureFiles {

    private final MongoDatabaseFactory databases;

    PictureFiles(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    static File plan(Rendition rendition) {
        return new File(new ObjectId(), rendition.width(), rendition.height(), rendition.bytes().length);
    }

    void write(File file, Rendition rendition) {
        bucket().uploadFromStream(
                        new BsonObjectId(file.id()),
                        file.id().toHexString(),
                        new ByteArrayInputStream(rendition.bytes()),
                        new GridFSUploadOptions());
    }

    /// To be closed by the reader.
    InputStream read(File file) {
        return bucket().openDownloadStream(file.id());
    }

    /// As much of it as there is.
    void delete(File file) {
        var bucket = bucket();
        bucket.find(Filters.eq(file.id())).forEach(there -> bucket.delete(there.getObjectId()));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(databases.getMongoDatabase(), Uploads.COLLECTION);
    }
}
