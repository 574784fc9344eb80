package news.dateline.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.dateline.test.DatelineTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// The whole service on a real store, with the demo users of the test resources.
@DatelineTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "dateline.gateway-client-secret=" + Gateway.SECRET,
            "dateline.demo-users=" + IdentityTest.DEMO_USERS
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IdentityTest {

    String DEMO_USERS = "src/test/resources/demo-users.properties";
}
