package news.dateline.supervisor;

import java.util.concurrent.CountDownLatch;

/// Ends after its context when told to, as a Spring application does.
public final class FakeSpring {

    private FakeSpring() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("context made");
        if (!"onRefresh".equals(System.getProperty("spring.context.exit"))) {
            new CountDownLatch(1).await();
        }
    }
}
