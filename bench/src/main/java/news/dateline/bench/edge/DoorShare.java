package news.dateline.bench.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// How much of a gateway's processor time goes to what it does for every request, whatever answers it: guards, ids,
/// limits and headers.
final class DoorShare {

    private static final String OURS = "news.dateline.gateway.";
    private static final List<String> DOOR = List.of("door.", "limit.", "client.", "RequestId");

    /// By which one handler of a connection calls the next.
    private static final String PASSED_ON = "io.netty.channel.AbstractChannelHandlerContext";

    private DoorShare() {}

    /// @param recording of samples of processor time
    /// @return 0 to 1
    static double in(Path recording) throws IOException {
        var samples = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.CPUTimeSample"))
                .filter(event -> event.getStackTrace() != null)
                .toList();
        return samples.stream().filter(DoorShare::isAtTheDoor).count() / (double) samples.size();
    }

    /// Whether the innermost of our methods is one of the door's, which has not passed the request on.
    private static boolean isAtTheDoor(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .filter(type -> type.startsWith(OURS) || type.startsWith(PASSED_ON))
                .findFirst()
                .filter(type -> DOOR.stream().anyMatch(room -> type.startsWith(OURS + room)))
                .isPresent();
    }
}
