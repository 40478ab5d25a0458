-- A correction can make an incident older, because it goes on with the story of another: each change keeps what was
-- believed of its age.
alter table incident_event
    add column raised_at timestamp(6) not null default current_timestamp(6);

update incident_event e
join incident i on i.tenant = e.tenant and i.id = e.incident_id
set e.raised_at = i.raised_at;
