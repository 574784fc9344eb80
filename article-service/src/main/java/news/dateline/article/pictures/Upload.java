package news.dateline.article.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.dateline.article.imaging.PictureFormat;
import news.dateline.article.story.Picture;
import news.dateline.article.story.Picture.Size;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/// A picture that somebody sent. It is written down before its files are, so that whatever files there are, a document
/// names them.
///
/// @param id SHA-256 of what was sent, in hexadecimal digits: the same picture again is the same upload
/// @param by who sent it first
/// @param isWhole whether all its files are there
/// @param unusedSince last sent while no story had it; absent from when the first one has
@TypeAlias("upload")
record Upload(
        @Id String id,
        UUID by,
        PictureFormat format,
        List<File> files,
        boolean isWhole,
        @Nullable Instant unusedSince) {

    /// A rendition in the store.
    ///
    /// @param width in pixels, like `height`
    /// @param bytes how large it is
    record File(ObjectId id, int width, int height, long bytes) {}

    Upload {
        files = List.copyOf(files);
    }

    Picture picture() {
        var sizes = files.stream()
                .map(file -> new Size(file.width(), file.height()))
                .toList();
        return new Picture(id, format.mediaType(), format.extension(), sizes, null, null, null);
    }

    /// The rendition at an address such as `640.jpg`.
    Optional<File> fileAt(String name) {
        return files.stream()
                .filter(file -> name.equals(file.width() + "." + format.extension()))
                .findFirst();
    }
}
