-- Whose mail of which week was decided on, so that it is once, also when there was nothing to say.
create table weekly_mail (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    person     varchar(63) character set ascii collate ascii_bin not null,
    monday     date not null,
    decided_at timestamp(6) not null,
    -- until when numbers are due that it named, for which nobody reminds on the same day; null when it named none
    covers     timestamp(6) null,
    primary key (tenant, person, monday),
    foreign key (tenant) references tenant (id)
);
