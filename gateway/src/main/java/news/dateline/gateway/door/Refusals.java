package news.dateline.gateway.door;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import news.dateline.gateway.RequestId;
import news.dateline.gateway.problem.Answers;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.messaging.Ids;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Answers to what never became a request. They end the connection: where the next request would begin, nobody knows.
final class Refusals {

    private final Answers answers;
    private final SecurityHeaders securityHeaders;

    Refusals(Answers answers, SecurityHeaders securityHeaders) {
        this.answers = answers;
        this.securityHeaders = securityHeaders;
    }

    FullHttpResponse of(GatewayProblem problem) {
        var id = Ids.next().toString();
        var body = Unpooled.wrappedBuffer(answers.json(problem, null, id));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.readableBytes());
        headers.setCacheControl("no-store");
        headers.set(RequestId.HEADER, id);
        headers.set(HttpHeaders.CONNECTION, HttpHeaderValues.CLOSE.toString());
        securityHeaders.putOn(headers);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status().value()),
                body);
        headers.forEach((name, values) -> answer.headers().set(name, values));
        return answer;
    }
}
