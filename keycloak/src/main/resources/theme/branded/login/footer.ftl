<#import "theme-resources.ftl" as brand>
<#macro content>
  <#local site = brand.siteOf(realm)>
  <#if site?has_content><p class="small"><a href="${site}/">${msg("backToSite", realm.displayName!"")}</a></p></#if>
</#macro>
