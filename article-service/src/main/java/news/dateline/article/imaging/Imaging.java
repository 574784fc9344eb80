package news.dateline.article.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Makes renditions of files, one after the other: what is decoded takes some hundred megabytes, and a processor for
/// seconds. Whoever comes when enough wait is told to come again.
@Component
public class Imaging implements DisposableBean {

    private static final int MOST_WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    // Not a virtual thread: it would keep others from theirs for as long as it decodes.
    private final ExecutorService worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("imaging").factory());

    /// @throws BusyException if it is not its turn soon
    public Renditions renditions(Path file) throws UnfitPictureException, BusyException, InterruptedException {
        return done(() -> make(file));
    }

    private Renditions done(Callable<Renditions> task)
            throws UnfitPictureException, BusyException, InterruptedException {
        try {
            var made = worker.submit(task);
            try {
                return made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } finally {
                made.cancel(true);
            }
        } catch (RejectedExecutionException | TimeoutException busy) {
            throw new BusyException(busy);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnfitPictureException unfit) {
                throw unfit;
            }
            throw new IllegalStateException("renditions could not be made", failed.getCause());
        }
    }

    private static Renditions make(Path file) throws UnfitPictureException, IOException {
        var format = formatOf(file);
        var survey = survey(file, format);
        if (!survey.isWhole()) {
            throw new UnfitPictureException(PictureProblem.BROKEN, "It breaks off, or its parts do not add up.");
        }
        if (survey.isAnimated()) {
            throw new UnfitPictureException(PictureProblem.ANIMATED, "Send one that stands still.");
        }
        return renditions(Decoding.decode(file, format), survey.orientation());
    }

    private static Renditions renditions(BufferedImage picture, Orientation orientation) {
        var scaled = Scaling.all(picture, orientation);
        var format = Encoding.format(picture, scaled.getLast());
        return new Renditions(
                format, scaled.stream().map(one -> Encoding.encode(one, format)).toList());
    }

    private static PictureFormat formatOf(Path file) throws IOException, UnfitPictureException {
        return PictureFormat.of(mapped(file))
                .orElseThrow(() -> new UnfitPictureException(
                        PictureProblem.UNKNOWN_FORMAT, "JPEG, PNG and WebP are taken, by what the file holds."));
    }

    private static Survey survey(Path file, PictureFormat format) throws IOException {
        return Survey.of(mapped(file), format);
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /// Others are before it.
    public static final class BusyException extends Exception {

        BusyException(Exception cause) {
            super("too many pictures at once", cause);
        }
    }
}
