package news.dateline.gateway.door;

import news.dateline.gateway.client.Proxies;
import news.dateline.gateway.limit.Limits;

/// What holds for every request and every answer.
///
/// @param proxies who may say for whom a request is sent
/// @param limits how much a client may ask
/// @param body how much a client may send
/// @param headers what every answer carries
record DoorRules(Proxies proxies, Limits limits, BodyBound body, SecurityHeaders headers) {}
