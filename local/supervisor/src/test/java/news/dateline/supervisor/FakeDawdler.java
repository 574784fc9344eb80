package news.dateline.supervisor;

import java.util.concurrent.CountDownLatch;

/// Never ends by itself, whatever it is told.
public final class FakeDawdler {

    private FakeDawdler() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("dawdling");
        new CountDownLatch(1).await();
    }
}
