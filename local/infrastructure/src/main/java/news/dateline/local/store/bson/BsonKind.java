package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Types whose values are compared with each other; those of another kind come before or after all of them, in the
/// order
/// of the constants.
public enum BsonKind {
    LEAST,
    NOTHING,
    NUMBER,
    TEXT,
    DOCUMENT,
    ARRAY,
    BINARY,
    OBJECT_ID,
    BOOLEAN,
    INSTANT,
    TIMESTAMP,
    PATTERN,
    CODE,
    GREATEST;

    public static BsonKind of(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Missing _ -> NOTHING;
            case Number _ -> NUMBER;
            case String _ -> TEXT;
            case Document _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case UUID _, BinData _, LegacyUUID _ -> BINARY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> INSTANT;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> PATTERN;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> LEAST;
            case MaxKey _ -> GREATEST;
            default -> throw new IllegalArgumentException("no value of a document: " + value.getClass());
        };
    }
}
