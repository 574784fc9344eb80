package news.dateline.gateway.door;

import news.dateline.gateway.client.Proxies;
import news.dateline.gateway.client.UnderWay;
import news.dateline.gateway.limit.Limits;

/// What holds for every request and every answer.
///
/// @param proxies who may say for whom a request is sent
/// @param limits how much a client may ask
/// @param underWay how much of it may be under way at one moment
/// @param body how much a client may send
/// @param headers what every answer carries
record DoorRules(Proxies proxies, Limits limits, UnderWay underWay, BodyBound body, SecurityHeaders headers) {}
