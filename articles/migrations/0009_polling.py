"""What came last under a key, whose pages are wanted, and who fetches pages from which host."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0008_fetching'),
    ]

    operations = [
        migrations.CreateModel(
            name='HostLease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('host', models.TextField(unique=True)),
                ('token', models.UUIDField()),
                ('leased_until', models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name='sourcekey',
            name='digest',
            field=models.CharField(blank=True, default='', editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='sourcekey',
            name='page_tries_left',
            field=models.PositiveSmallIntegerField(default=0, editable=False, help_text='How often its page may still be asked for.'),
        ),
        migrations.AlterField(
            model_name='feed',
            name='language',
            field=models.CharField(blank=True, default='', help_text='Of its reports; empty: as each entry says, or as it reads.', max_length=8),
        ),
    ]
