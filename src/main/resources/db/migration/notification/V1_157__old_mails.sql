-- Sent mails are deleted by their age.
alter table outgoing_mail add key outgoing_mail_by_age (tenant, state, written_at);
