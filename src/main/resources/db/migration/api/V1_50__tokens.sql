create table api_token (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    name       varchar(63) character set ascii collate ascii_bin not null,
    -- SHA-256 of the token, which itself is shown once and never kept
    hash       char(64) character set ascii collate ascii_bin not null,
    scopes     varchar(100) character set ascii collate ascii_bin not null,
    created_at timestamp(6) not null,
    expires_at timestamp(6) null default null,
    primary key (tenant, name),
    unique key api_token_by_hash (hash),
    foreign key (tenant) references tenant (id)
);
