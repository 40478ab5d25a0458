-- A filled-in sheet that came back: what it says, until it is applied or too old, and what it changed, to put it back.
create table review_import (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    review_id  bigint not null,
    pack_key   varchar(40) character set ascii collate ascii_bin not null,
    language   varchar(20) character set ascii collate ascii_bin not null,
    file_name  varchar(200) not null,
    sha256     char(64) character set ascii collate ascii_bin not null,
    state      varchar(10) character set ascii collate ascii_bin not null,
    made_by    varchar(254) not null,
    made_at    timestamp(6) not null,
    expires_at timestamp(6) not null,
    -- what was filled in, as JSON, compressed; gone when it was applied
    content    longblob not null,
    -- what was there of the rows in conflict when they were shown last, as JSON
    seen       longtext not null,
    -- what was written, as JSON
    written    longtext not null,
    rows_written int not null,
    errors     int not null,
    applied_at timestamp(6) null,
    undone_by  varchar(254),
    undone_at  timestamp(6) null,
    version    bigint not null,
    primary key (tenant, id),
    unique key review_import_by_id (id),
    key review_import_by_review (tenant, review_id, id),
    key review_import_by_expiry (tenant, state, expires_at),
    foreign key (tenant) references tenant (id)
);
