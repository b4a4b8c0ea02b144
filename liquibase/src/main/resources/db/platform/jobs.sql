--liquibase formatted sql logicalFilePath:platform/jobs

--changeset plenum:scheduled-tasks
-- the table of db-scheduler 16
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- jobs that failed for good, kept for people to look at and start again
create table dead_job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  failed_at timestamptz not null default now(),
  failure text not null,
  primary key (task_name, task_instance)
);

--changeset plenum:enqueue splitStatements:false runOnChange:true
-- Lets an organization's own transaction put a job beside its change. Whose job it is comes from the role in force, not from the caller's words.
create or replace function enqueue(task text, instance text, payload text, due timestamptz) returns void
language sql security definer set search_path = platform as $$
  insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
  values (task, current_setting('role') || '/' || instance,
          convert_to(json_build_object('role', current_setting('role'), 'payload', payload)::text, 'UTF8'), due, false, 1)
  on conflict do nothing
$$;

--changeset plenum:enqueue-grants splitStatements:false
do $$
begin
  if not exists (select from pg_roles where rolname = 'tenant') then
    create role tenant nologin;
  end if;
end
$$;
revoke all on function enqueue(text, text, text, timestamptz) from public;
grant usage on schema platform to tenant;
grant execute on function enqueue(text, text, text, timestamptz) to tenant;

--changeset plenum:platform-grants
grant usage on schema platform to platform;
grant select, insert, update, delete on all tables in schema platform to platform;
grant execute on all functions in schema platform to platform;
