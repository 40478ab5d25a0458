-- What POSTs with an Idempotency-Key were answered; kept for a day.
create table api_answer (
    tenant          varchar(63) character set ascii collate ascii_bin not null,
    -- the token's name
    caller          varchar(63) character set ascii collate ascii_bin not null,
    idempotency_key varchar(255) character set ascii collate ascii_bin not null,
    -- SHA-256 of method, address and body
    request_hash    char(64) character set ascii collate ascii_bin not null,
    status          int,
    media_type      varchar(100),
    entity_tag      varchar(100),
    body            mediumblob,
    created_at      timestamp(6) not null,
    primary key (tenant, caller, idempotency_key),
    key api_answer_by_age (tenant, created_at),
    foreign key (tenant) references tenant (id)
);
