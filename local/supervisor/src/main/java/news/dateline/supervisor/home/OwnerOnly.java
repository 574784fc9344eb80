package news.dateline.supervisor.home;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What keeps others on the same machine from reading a file or folder, where the file system can do that.
public final class OwnerOnly {

    private OwnerOnly() {}

    public static FileAttribute<?>[] file() {
        return permissions("rw-------");
    }

    static FileAttribute<?>[] folder() {
        return permissions("rwx------");
    }

    private static FileAttribute<?>[] permissions(String letters) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))
                }
                : new FileAttribute<?>[0];
    }
}
