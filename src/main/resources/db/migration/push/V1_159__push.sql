-- Browsers in which people allowed notifications.
create table push_browser (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    id           bigint not null auto_increment,
    person       varchar(63) character set ascii collate ascii_bin not null,
    -- of its address at the push service, by which the browser is known again
    hash         char(64) character set ascii collate ascii_bin not null,
    -- that address and the keys that only the browser opens messages with, encrypted: who has them can write to the person
    address      varchar(4000) character set ascii collate ascii_bin not null,
    -- of the push service, so that one that is away is asked once and keeps no other waiting
    host         varchar(254) character set ascii collate ascii_bin not null,
    -- such as "Firefox, Windows"
    name         varchar(100) not null,
    allowed_at   timestamp(6) not null,
    -- when the push service last took a message for it
    used_at      timestamp(6) null,
    primary key (tenant, id),
    unique key push_browser_by_id (id),
    unique key push_browser_once (tenant, hash),
    key push_browser_by_person (tenant, person),
    foreign key (tenant) references tenant (id)
);

-- What is on its way to browsers, or was delivered, or given up.
create table push_delivery (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    id           bigint not null auto_increment,
    browser_id   bigint not null,
    person       varchar(63) character set ascii collate ascii_bin not null,
    -- what it tells to whom; written once for a browser
    delivery_key varchar(200) character set ascii collate ascii_bin not null,
    title        varchar(200) not null,
    payload      text not null,
    topic        varchar(32) character set ascii collate ascii_bin not null,
    urgent       boolean not null,
    state        varchar(10) character set ascii collate ascii_bin not null,
    attempts     int not null,
    next_at      timestamp(6) null,
    written_at   timestamp(6) not null,
    done_at      timestamp(6) null,
    status       int null,
    error        varchar(500) null,
    primary key (tenant, id),
    unique key push_delivery_by_id (id),
    unique key push_delivery_once (tenant, browser_id, delivery_key),
    key push_delivery_due (tenant, state, next_at),
    key push_delivery_by_age (tenant, state, written_at),
    foreign key (tenant) references tenant (id)
);
