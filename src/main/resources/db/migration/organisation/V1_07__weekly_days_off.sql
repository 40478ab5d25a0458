-- On which days of the week nobody works, by their numbers after ISO 8601: 67 is Saturday and Sunday.
alter table working_calendar
    add column weekly_off varchar(6) character set ascii collate ascii_bin not null default '67' after region;
