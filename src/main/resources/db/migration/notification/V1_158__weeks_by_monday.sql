-- Who got the mail of a week is asked every few minutes on a Monday, and old weeks are forgotten.
alter table weekly_mail add key weekly_mail_by_monday (tenant, monday, person);
