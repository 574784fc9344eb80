package news.dateline.events;

/// Work that waits for whoever delivers alerts.
public sealed interface DeliveryEvent extends Event permits AlertDeliveryRequested {}
