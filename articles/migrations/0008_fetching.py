"""What fetching keeps of a feed, of each attempt, and of who fetches."""

import articles.models._links
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0007_held_versions_and_places'),
    ]

    operations = [
        migrations.CreateModel(
            name='FetchAttempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_at', models.DateTimeField()),
                ('ms', models.PositiveIntegerField(help_text='How long it took, in milliseconds.')),
                ('http_status', models.PositiveSmallIntegerField(null=True)),
                ('outcome', models.CharField(choices=[('ok', 'Ok'), ('failed', 'Failed'), ('refused', 'Refused'), ('held', 'Held')], max_length=7)),
                ('bytes', models.PositiveIntegerField(default=0, help_text='Of the feed, unpacked.')),
                ('new', models.PositiveIntegerField(default=0)),
                ('changed', models.PositiveIntegerField(default=0)),
                ('error', models.TextField(blank=True, default='', help_text="Our words, never the server's.")),
            ],
        ),
        migrations.CreateModel(
            name='Worker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField(help_text='Machine, process and start.', unique=True)),
                ('started_at', models.DateTimeField()),
                ('seen_at', models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name='feed',
            name='attempted_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='failing_since',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='is_gone',
            field=models.BooleanField(default=False, editable=False, help_text='The server said 410.'),
        ),
        migrations.AddField(
            model_name='feed',
            name='last_error',
            field=models.TextField(blank=True, default='', editable=False, help_text="Our words, never the server's."),
        ),
        migrations.AddField(
            model_name='feed',
            name='last_new',
            field=models.PositiveIntegerField(default=0, editable=False, help_text='New reports at `last_new_at`.'),
        ),
        migrations.AddField(
            model_name='feed',
            name='last_status',
            field=models.PositiveSmallIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='moved_from',
            field=models.TextField(blank=True, default='', editable=False, help_text='Before a permanent redirect.'),
        ),
        migrations.AddField(
            model_name='feed',
            name='rhythm',
            field=models.DurationField(editable=False, help_text='The usual time between two reports.', null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='silent_from',
            field=models.DateTimeField(editable=False, help_text='From then on its silence is strange.', null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='site',
            field=articles.models._links.WebAddressField(blank=True, default='', help_text='The page the feed belongs to.'),
        ),
        migrations.AddField(
            model_name='feed',
            name='title',
            field=models.TextField(blank=True, default='', help_text='What the feed calls itself.'),
        ),
        migrations.AddField(
            model_name='feed',
            name='wanted_at',
            field=models.DateTimeField(editable=False, help_text='When a person last asked for it now.', null=True),
        ),
        migrations.AlterField(
            model_name='upload',
            name='kind',
            field=models.CharField(choices=[('texts', 'text files'), ('feeds', 'a list of feeds')], max_length=8),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.CheckConstraint(condition=models.Q(('site', ''), ('site__startswith', 'http://'), ('site__startswith', 'https://'), _connector='OR'), name='feed_site_is_http'),
        ),
        migrations.AddField(
            model_name='fetchattempt',
            name='feed',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attempts', to='articles.feed'),
        ),
        migrations.AddIndex(
            model_name='worker',
            index=models.Index(fields=['seen_at'], name='worker_seen'),
        ),
        migrations.AddIndex(
            model_name='fetchattempt',
            index=models.Index(models.F('feed'), models.OrderBy(models.F('started_at'), descending=True), name='attempt_of_feed'),
        ),
    ]
