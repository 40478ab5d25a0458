-- Whether and when a person gets the mail of the week, on Mondays in their zone. Who wanted no mail is not given one.
alter table news_preference
    add column weekly boolean not null default true,
    add column weekly_at time not null default '08:00:00';
update news_preference set weekly = false where mail = 'NONE';
