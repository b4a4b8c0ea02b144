select 'promo_code=' || id || ' taken=' || taken || ' of=' || coalesce(uses_max, -1) || ' given=' || given_minor || ' of=' || coalesce(budget_minor, -1)
from promo_code
where taken > uses_max or given_minor > budget_minor
