-- Whether the mail carries a link by which its reader reports without signing in. The link is made when the mail is sent
-- and is in no row.
alter table outgoing_mail add column report_link boolean not null default false;
