-- Whose public holidays a tenant keeps, once somebody said so.
create table working_calendar (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    -- ISO 3166-1; null means weekends only
    country    varchar(2) character set ascii collate ascii_bin,
    -- the part of the country after ISO 3166-2, such as BY
    region     varchar(3) character set ascii collate ascii_bin,
    revision   bigint not null,
    changed_by varchar(254) not null,
    changed_at timestamp(6) not null default current_timestamp(6),
    primary key (tenant),
    foreign key (tenant) references tenant (id)
);

-- Days that are otherwise in this tenant than in its country.
create table working_day_exception (
    tenant varchar(63) character set ascii collate ascii_bin not null,
    day    date not null,
    works  boolean not null,
    name   varchar(200) not null,
    primary key (tenant, day),
    foreign key (tenant) references tenant (id)
);
