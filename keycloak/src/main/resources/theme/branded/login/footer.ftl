<#import "theme-resources.ftl" as brand>
<#macro content>
  <#local site = brand.siteOf(realm)>
  <#if site?has_content><p class="small"><a href="${site}/">${msg("backToSite", realm.displayName!"")}</a></p></#if>
  <#local legal = brand.legalOf(realm)>
  <#if legal?has_content>
    <nav class="legal small" aria-label="${msg("legal")}"><#list legal as link><a href="${link.href}">${msg(link.text)}</a></#list></nav>
  </#if>
</#macro>
