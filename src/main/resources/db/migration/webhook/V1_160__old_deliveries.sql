-- Delivered messages are deleted by their age.
alter table webhook_delivery add key webhook_delivery_by_age (tenant, state, written_at);
