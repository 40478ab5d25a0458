-- Who said and decided it is called in the minutes as they were called then; null for what was written before.
alter table review_comment
    add column author_name varchar(254) null;

alter table review_decision
    add column owner_name      varchar(254) null,
    add column decided_by_name varchar(254) null;
